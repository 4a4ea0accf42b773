import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SITE } from "@/components/json-ld/address";
import { ProgressLive } from "@/components/progress/progress-live";
import { SectionKeys } from "@/components/section/section-keys";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { ThemeScript } from "@/components/site/theme-script";
import { display, text } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  metadataBase: SITE,
  title: { default: "Strata: what a software role is made of", template: "%s · Strata" },
  description:
    "What each software role is made of, layer by layer: skills, pay with its source, and a record of where you stand.",
  openGraph: { siteName: "Strata", type: "website" },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f2f6f8" },
    { media: "(prefers-color-scheme: dark)", color: "#0d1216" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en"
      className={`${display.variable} ${text.variable}`}
      data-scroll-behavior="smooth"
      suppressHydrationWarning
    >
      <head>
        <ThemeScript />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <SiteHeader />
        {children}
        <SiteFooter />
        <SectionKeys />
        <ProgressLive />
      </body>
    </html>
  );
}
