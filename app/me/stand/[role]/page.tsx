import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountStand } from "@/components/stand/account-stand";
import { GuestStand } from "@/components/stand/guest-stand";
import { RetiredRole } from "@/components/stand/retired-role";
import { Crumb } from "@/components/ui/crumb";
import { currentPerson, signInMethods } from "@/server/auth";
import { catalog, retiredRole } from "@/server/content";
import { newFormKey } from "@/server/form-key";
import { emptyStand, myStand } from "@/server/stand";
import "@/components/me/me.css";
import "@/components/stand/stand.css";

type Props = { params: Promise<{ role: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { role } = await params;
  const { roles } = catalog();
  const title = Object.hasOwn(roles, role) ? roles[role]?.title : role;
  return { title: `Where I stand: ${title}`, robots: { index: false } };
}

export default async function StandingPage({ params }: Props) {
  const { role } = await params;
  const person = await currentPerson();
  const page = person ? await myStand(person.id, role) : emptyStand(role);
  const successor = page ? undefined : retiredRole(role);
  if (!page && successor === undefined) notFound();
  return (
    <main id="main" className="page">
      <Crumb
        steps={[
          { name: "My path", href: "/me" },
          { name: "Where I stand", href: "/me/stand" },
          { name: page?.role.title ?? role },
        ]}
      />
      {page ? (
        <>
          <h1 className="path-title">Where I stand: {page.role.title}</h1>
          {person ? (
            <AccountStand page={page} formKey={newFormKey()} />
          ) : (
            <GuestStand initial={page} outbox={signInMethods().outbox} />
          )}
        </>
      ) : (
        <RetiredRole role={role} successor={successor ?? null} />
      )}
    </main>
  );
}
