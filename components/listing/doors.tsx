import { count } from "@/components/ui/format";

/** The ways in. It offers only what there is: one role cannot be compared. */
export function Doors({ roles }: { roles: number }) {
  const doors = [
    {
      href: "/roles",
      name: "Browse",
      text: `${roles === 1 ? "One role" : `${count(roles)} roles`} by pay, by hours, by where you come from.`,
    },
    {
      href: "/me/stand",
      name: "Place me",
      text: "At most 15 questions about a role, and what follows from them for all its skills.",
    },
    {
      href: "/me",
      name: "Start a path",
      text: "Set a role as your goal and record where you stand. No account is needed.",
    },
    ...(roles > 1
      ? [
          {
            href: "/compare",
            name: "Compare",
            text: "Two or three roles side by side: what they share, and the hours between them.",
          },
        ]
      : []),
  ];
  return (
    <nav className="doors" aria-label="Ways in">
      {doors.map(({ href, name, text }) => (
        <a key={href} href={href}>
          <strong>{name}</strong>
          <span>{text}</span>
        </a>
      ))}
    </nav>
  );
}
