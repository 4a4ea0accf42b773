"use client";

import { usePathname } from "next/navigation";

const PLACES = [
  { href: "/roles", name: "Roles" },
  { href: "/skills", name: "Skills" },
  { href: "/salaries", name: "Salaries" },
  { href: "/companies", name: "Companies" },
  { href: "/technologies", name: "Technologies" },
];

/** The main places; the one the reader stands in says so. */
export function Places() {
  const here = usePathname();
  return PLACES.map(({ href, name }) => (
    <a
      key={href}
      href={href}
      aria-current={here === href ? "page" : here.startsWith(`${href}/`) ? "true" : undefined}
    >
      {name}
    </a>
  ));
}
