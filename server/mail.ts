import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import { type Settings, settings } from "@/server/settings";

/** A letter in plain text: no pictures, no tracking, nothing that a mail program must load. */
export type Letter = { to: string; subject: string; text: string };

/** Sends a letter by SMTP, or lays it as an .eml file into the outbox folder where no SMTP is set. */
export async function sendLetter(letter: Letter, mail: Settings["mail"] = settings().mail): Promise<void> {
  if (!mail.smtp) return intoOutbox(mail.outbox ?? "data/outbox", asEml(letter, mail.from));
  const patience = { connectionTimeout: 10_000, socketTimeout: 20_000 };
  const transport = nodemailer.createTransport({ url: mail.smtp, ...patience });
  await transport.sendMail({
    from: mail.from,
    // An object and not a string, so that no address can smuggle in a second one.
    to: { name: "", address: letter.to },
    subject: letter.subject,
    text: letter.text,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

/**
 * The letter as a file that a person reads in any editor. Written by hand because nodemailer would break the
 * link over several lines (quoted-printable), and then nobody could copy it.
 */
function asEml(letter: Letter, from: string): string {
  const headers = { From: from, To: letter.to, Subject: letter.subject, Date: new Date().toUTCString() };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, " ")}`);
  const type = [
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
  ];
  return [...lines, ...type, "", ...letter.text.split("\n"), ""].join("\r\n");
}

/** Files sort by time; a reader of the folder never meets half a letter. */
async function intoOutbox(folder: string, eml: string): Promise<void> {
  const name = `${new Date().toISOString().replaceAll(":", "-")}-${randomBytes(3).toString("hex")}.eml`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `.${name}`), eml, { mode: 0o600 });
  await rename(join(folder, `.${name}`), join(folder, name));
}

/** Removes every letter to an address from the outbox folder; where mails go by SMTP there is none. */
export async function forgetLetters(
  address: string,
  mail: Settings["mail"] = settings().mail,
): Promise<void> {
  if (mail.outbox === null) return;
  const named = await readdir(mail.outbox).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const name of named.filter((one) => one.endsWith(".eml"))) {
    const path = join(mail.outbox, name);
    const [head = ""] = (await readFile(path, "utf8")).split("\r\n\r\n");
    const to = /^To: (.*)$/m.exec(head)?.[1]?.trim() ?? "";
    if (to.toLowerCase() === address.toLowerCase()) await rm(path, { force: true });
  }
}
