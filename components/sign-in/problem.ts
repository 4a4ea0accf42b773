/** What went wrong on the way back from a mail or a provider, in words; null when nothing did. */
export function problemSentence(code: string | undefined): string | null {
  switch (code) {
    case undefined:
      return null;
    case "Verification":
    case "auth.link-invalid":
      return "That link has been used, has expired or is not complete. Ask for a new one; it takes a minute.";
    case "OAuthAccountNotLinked":
    case "account.taken":
      return "That sign-in belongs to another account, or its address is in use here. Sign in the way you did before.";
    case "AccessDenied":
    case "auth.suspended":
      return "This account may not sign in.";
    default:
      return "The sign-in did not work. Nothing was changed; try once more.";
  }
}
