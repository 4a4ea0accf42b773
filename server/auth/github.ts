import type { Provider } from "next-auth/providers";
import GitHub from "next-auth/providers/github";

/**
 * GitHub says who somebody is at GitHub, nothing more: neither the mail address is asked for nor the picture, so
 * no account can be joined by an address that somebody else proved.
 */
export function githubProvider({ id, secret }: { id: string; secret: string }): Provider {
  return GitHub({
    clientId: id,
    clientSecret: secret,
    checks: ["pkce", "state"],
    authorization: { params: { scope: "read:user" } },
    userinfo: { url: "https://api.github.com/user", request: undefined },
    profile: (profile) => ({ id: String(profile.id), name: profile.name ?? profile.login, email: null }),
    // Tokens of GitHub are of no use to us: none is kept.
    account: () => ({}),
  });
}
