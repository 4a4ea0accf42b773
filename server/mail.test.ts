import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sendLetter } from "@/server/mail";

const LINK = `http://localhost:3000/sign-in/confirm?token=${"t".repeat(43)}&email=alice%40example.org&to=%2Fme`;
const letter = { to: "alice@example.org", subject: "Sign in", text: `Hello,\n\n${LINK}\n` };

it("an outbox letter is one whole file with the link on one line", async () => {
  const outbox = mkdtempSync(join(tmpdir(), "strata-outbox-"));
  await sendLetter(letter, { from: "Strata <s@localhost>", smtp: null, outbox });
  const [file, ...others] = readdirSync(outbox);
  expect(others).toEqual([]);
  expect(file).toMatch(/\.eml$/);
  const lines = readFileSync(join(outbox, file ?? ""), "utf8").split("\r\n");
  expect(lines).toContain(LINK);
  expect(lines).toContain("To: alice@example.org");
});

it("a line break in an address adds no header", async () => {
  const outbox = mkdtempSync(join(tmpdir(), "strata-outbox-"));
  await sendLetter(
    { ...letter, to: "a@b.example\r\nBcc: c@d.example" },
    { from: "s@localhost", smtp: null, outbox },
  );
  const text = readFileSync(join(outbox, readdirSync(outbox)[0] ?? ""), "utf8");
  expect(text).not.toMatch(/^Bcc:/m);
});

it("with SMTP set, the letter goes to that server and no file is written", async () => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    let inData = false;
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
        heard.push(line);
        if (inData && line !== ".") continue;
        if (line === "DATA") inData = true;
        else if (line === ".") inData = false;
        socket.write(line === "DATA" ? "354 go\r\n" : line === "QUIT" ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as { port: number };
  await sendLetter(letter, { from: "s@strata.example", smtp: `smtp://127.0.0.1:${port}`, outbox: null });
  server.close();
  expect(heard).toContain("RCPT TO:<alice@example.org>");
});
