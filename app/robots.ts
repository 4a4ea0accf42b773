import type { MetadataRoute } from "next";
import { addressOf } from "@/components/json-ld/address";

export const dynamic = "force-static";

/** Content is for everybody; what belongs to one person, or repeats other pages, is not for an index. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", "/me", "/settings", "/sign-in", "/search", "/feeds/"],
    },
    sitemap: addressOf("/sitemap.xml"),
  };
}
