import type { MetadataRoute } from "next";
import { addressOf } from "@/components/json-ld/address";
import { publicAddresses } from "@/domain/catalog/addresses";
import { catalog } from "@/server/content";

export const dynamic = "force-static";

/** Every public page, with the day on which its content was last read whole. */
export default function sitemap(): MetadataRoute.Sitemap {
  return publicAddresses(catalog()).map(({ path, reviewed }) => ({
    url: addressOf(path),
    ...(reviewed === undefined ? {} : { lastModified: reviewed }),
  }));
}
