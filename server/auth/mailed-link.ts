import { randomBytes } from "node:crypto";
import type { EmailConfig } from "next-auth/providers";
import { sendLetter } from "@/server/mail";
import { safePath } from "@/server/origin";
import { settings } from "@/server/settings";

export const LINK_MINUTES = 30;

/**
 * Sign-in by mail. The letter leads to a page of ours and not to next-auth's callback: mail scanners follow
 * links, and a followed link must not be a used one. The page's button posts to /sign-in/complete.
 */
export function mailProvider(): EmailConfig {
  return {
    id: "email",
    type: "email",
    name: "Mail",
    from: settings().mail.from,
    maxAge: LINK_MINUTES * 60,
    generateVerificationToken: () => randomBytes(32).toString("base64url"),
    sendVerificationRequest: async ({ identifier, token, url }) => {
      const afterwards = new URL(url).searchParams.get("callbackUrl") ?? "";
      await sendLetter({
        to: identifier,
        subject: "Sign in to Strata",
        text: letter(confirmAddress(identifier, token, pathOf(afterwards))),
      });
    },
    options: {},
  };
}

function confirmAddress(email: string, token: string, to: string): string {
  const address = new URL("/sign-in/confirm", settings().origin);
  address.search = new URLSearchParams({ token, email, to }).toString();
  return address.href;
}

function pathOf(address: string): string {
  if (!URL.canParse(address)) return "/me";
  const { pathname, search, hash } = new URL(address);
  return safePath(`${pathname}${search}${hash}`);
}

function letter(link: string): string {
  return [
    "Hello,",
    "",
    "open this page and press its button to sign in to Strata:",
    "",
    link,
    "",
    `The link works once, for ${LINK_MINUTES} minutes.`,
    "If you did not ask for it, do nothing: nobody gets in without it.",
    "",
  ].join("\n");
}
