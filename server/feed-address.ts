import { settings } from "@/server/settings";

/** Where a calendar program reads: the secret stands in the address, for such programs send nothing else. */
export const feedAddress = (secret: string): string => `${settings().origin}/feeds/${secret}.ics`;
