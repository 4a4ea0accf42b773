import "server-only";
import NextAuth from "next-auth";
import { authConfig } from "@/server/auth/config";

/** next-auth itself. Only files in server/auth may touch it; pages and actions ask server/auth.ts. */
export const { handlers, signIn } = NextAuth((request) => authConfig(request));
