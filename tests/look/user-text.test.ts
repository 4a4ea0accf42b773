import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { UserText } from "@/components/ui/user-text";

const shown = (text: string) => renderToStaticMarkup(createElement(UserText, { text }));

/** What people try: every one of them must come out as text, or as nothing. */
const PAYLOADS = [
  "<script>alert(1)</script>",
  "<ScRiPt src=//evil.example/x.js></sCrIpT>",
  "<img src=x onerror=alert(1)>",
  "![x](https://evil.example/pixel.png)",
  "![x](javascript:alert(1))",
  "![x][pic]\n\n[pic]: https://evil.example/pixel.png",
  "<svg onload=alert(1)><circle/></svg>",
  "<svg><script>alert(1)</script></svg>",
  "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></math>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<object data=data:text/html;base64,PHNjcmlwdD4=></object>",
  "<embed src=//evil.example/x.swf>",
  "<style>@import '//evil.example/x.css'</style>",
  '<link rel=stylesheet href="//evil.example/x.css">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<form action="//evil.example"><button formaction="javascript:alert(1)">x</button></form>',
  '<input onfocus="alert(1)" autofocus>',
  "<details open ontoggle=alert(1)>x</details>",
  '<a href="javascript:alert(1)">x</a>',
  '<a href="https://evil.example" onclick="alert(1)" style="position:fixed">x</a>',
  "<p style='background:url(//evil.example/x)'>x</p>",
  '<p id="main" class="notice">x</p>',
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](&#x6A;&#x61;vascript&colon;alert(1))",
  "[x](java&Tab;script:alert(1))",
  "[x](java\\\nscript:alert(1))",
  "[x](<java script:alert(1)>)",
  "[x](%6Aavascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](file:///etc/passwd)",
  "[x](blob:https://evil.example/1)",
  "[x](//evil.example/x)",
  "[x](\\\\evil.example)",
  "[x](/api/v1/me)",
  "[x](#main)",
  "[x](?a=b)",
  "[x][ref]\n\n[ref]: javascript:alert(1)",
  '[x](https://a.example "t\\" onmouseover=alert(1) x=\\"")',
  "[x](https://a.example/\"onmouseover='alert(1)')",
  "<javascript:alert(1)>",
  "<data:text/html,x>",
  "javascript:alert(1) and www.a.example and https://a.example/<script>",
  "``` js onload=alert(1)\nalert(1)\n```",
  "Text[^1]\n\n[^1]: A footnote with [x](javascript:alert(1))",
  "- [x] done <b onclick=alert(1)>",
  "| a | b |\n|:--|--:|\n| <img src=x onerror=alert(1)> | [x](javascript:1) |",
  "# <h1 onclick=alert(1)>x</h1>",
  "> <blockquote cite=javascript:alert(1)>",
  "\u202Ehttps://a.example\u202D <!-- --><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?php echo 1 ?>",
  "<x-widget onconnected=alert(1)>",
];

const ALLOWED =
  /^\/?(p|br|hr|h[3-6]|em|strong|del|blockquote|code|pre|ul|ol|li|a|div|table|thead|tbody|tr|th|td)$/;

describe("a text that somebody typed", () => {
  it.each(PAYLOADS)("runs nothing and loads nothing: %s", (payload) => {
    for (const text of [payload, `> ${payload}`, `- ${payload}`, `**${payload}**`, `a ${payload} b`]) {
      const html = shown(text);
      for (const [tag, name = ""] of html.matchAll(/<(\/?[^\s>/]+)[^>]*>/g)) {
        expect(name).toMatch(ALLOWED);
        expect(tag).not.toMatch(/\s(on\w+|style|id|src|srcset|action|formaction|cite|title)\s*=/i);
        const [, address] = /href="([^"]*)"/.exec(tag) ?? [];
        if (name === "a") {
          expect(address).toMatch(/^(https?:\/\/|mailto:)/i);
          expect(tag).toContain('rel="nofollow ugc noopener"');
        } else expect(address).toBeUndefined();
      }
    }
  });

  it("keeps what it says where HTML was meant as text", () => {
    expect(shown("vector<int> and <b>bold</b>")).toBe("<p>vector&lt;int&gt; and &lt;b&gt;bold&lt;/b&gt;</p>");
    expect(shown("![A diagram](https://a.example/x.png) and [here](/me)")).toBe("<p>A diagram and here</p>");
  });

  it("is Markdown: emphasis, lists, tasks, code, tables, links to the web and to mail", () => {
    expect(shown("**a** *b* ~~c~~ `d`")).toBe(
      "<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>",
    );
    expect(shown("3. a\n4. b")).toContain('<ol start="3">');
    expect(shown("- [x] a\n- [ ] b")).toMatch(/☑ a[\s\S]*☐ b/);
    expect(shown("```js\na < b\n```")).toBe('<pre tabindex="0"><code>a &lt; b\n</code></pre>');
    expect(shown("| a |\n|--|\n| b |")).toContain("<td>b</td>");
    expect(shown("<mail@a.example> https://a.example/x?y=1&z=2")).toBe(
      '<p><a href="mailto:mail@a.example" rel="nofollow ugc noopener">mail@a.example</a> ' +
        '<a href="https://a.example/x?y=1&amp;z=2" rel="nofollow ugc noopener">https://a.example/x?y=1&amp;z=2</a></p>',
    );
  });

  it("takes long lines of dashes for what they are", () => {
    expect(shown(`a\n${"-".repeat(40)}\n\n${"*".repeat(40)}`)).toBe("<h4>a</h4>\n<hr/>");
  });

  it("begins its headings below those of the page", () => {
    expect(shown("# a\n## b\n### c\n###### d")).toBe("<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n<h6>d</h6>");
  });

  // At 20,000 characters a text is read, however it nests; beyond that it is shown as it was typed.
  const nests: [string, (length: number) => string][] = [
    ["quotes", (n) => ">".repeat(n)],
    ["lists", (n) => "- ".repeat(n / 2)],
    ["numbered lists", (n) => "1. ".repeat(n / 3)],
    ["brackets", (n) => "[".repeat(n)],
    ["images", (n) => `${"![".repeat(n / 6)}a${"](b)".repeat(n / 6)}`],
    ["links", (n) => `${"[".repeat(n / 5)}a${"](b)".repeat(n / 5)}`],
    ["stress", (n) => `${"*a ".repeat(n / 6)}${"b* ".repeat(n / 6)}`],
    ["strong stress", (n) => `${"**a ".repeat(n / 8)}${"b** ".repeat(n / 8)}`],
    ["open stress", (n) => "*a _".repeat(n / 4)],
    ["stress in paragraphs", (n) => `${"*a ".repeat(200)}${"b* ".repeat(200)}\n\n`.repeat(n / 1202)],
    ["HTML", (n) => "<b>".repeat(n / 3)],
    ["comments", (n) => "<!--".repeat(n / 4)],
    ["table cells", (n) => `${"|".repeat(n / 3)}\n${"|-".repeat(n / 3)}\n`],
    ["footnotes", (n) => "[^a]".repeat(n / 4)],
    ["mail addresses", (n) => "a@".repeat(n / 2)],
    [
      "lists by lines",
      (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${" ".repeat(2 * i)}- a`).join("\n"),
    ],
  ];
  it.each(nests)("is shown and keeps nobody waiting, however deep its %s", (_, made) => {
    for (const length of [20_000, 100_000]) {
      const text = made(length);
      const begun = performance.now();
      const html = shown(text);
      expect(html.length).toBeGreaterThan(length / 3);
      expect(html).not.toMatch(/<(script|img|b)\b/);
      expect(performance.now() - begun).toBeLessThan(5_000);
    }
  });
});
