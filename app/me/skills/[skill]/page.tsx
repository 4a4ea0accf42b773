import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuestCheck } from "@/components/check/guest-check";
import { AccountSkill } from "@/components/me/account-skill";
import { GuestSkill } from "@/components/me/guest-skill";
import { AccountNote } from "@/components/note/account-note";
import { NotePart } from "@/components/note/note-part";
import { layerOf } from "@/components/skill/ground";
import { Crumb } from "@/components/ui/crumb";
import { currentPerson } from "@/server/auth";
import { catalog } from "@/server/content";
import "@/components/check/check.css";
import "@/components/me/me.css";
import "@/components/note/note.css";
import "@/components/skill/skill.css";

type Props = { params: Promise<{ skill: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { skill } = await params;
  return { title: `My record: ${catalog().skills[skill]?.title ?? skill}`, robots: { index: false } };
}

export default async function MySkillPage({ params }: Props) {
  const { skill: id } = await params;
  const { skills } = catalog();
  const skill = Object.hasOwn(skills, id) ? skills[id] : undefined;
  if (!skill) notFound();
  const person = await currentPerson();
  return (
    <main id="main" className="page">
      <Crumb steps={[{ name: "My path", href: "/me" }, { name: skill.title }]} />
      <div className="skill-hero" data-layer={layerOf(skill)}>
        <div className="skill-vein texture" data-layer={layerOf(skill)} />
        <div>
          <h1>{skill.title}</h1>
          <p className="lede">{skill.summary}</p>
          <p>
            <a className="foot-link" href={`/skills/${id}`}>
              Read the skill
            </a>
          </p>
        </div>
      </div>
      {person ? (
        <>
          <AccountSkill person={person.id} skill={skill} />
          <AccountNote person={person.id} skill={skill} />
        </>
      ) : (
        <>
          <noscript>
            <p className="sub">
              Without JavaScript nothing can be kept on this device.{" "}
              <a href={`/sign-in?to=/me/skills/${id}`}>Sign in</a> to keep a record.
            </p>
          </noscript>
          <GuestSkill
            skill={id}
            title={skill.title}
            layer={layerOf(skill)}
            needs={Object.fromEntries(
              skill.prerequisites.map((need) => [need, { title: skills[need]?.title ?? need }]),
            )}
            lines={skill.levels}
          />
          <GuestCheck skill={skill} />
          <NotePart skill={id} title={skill.title} record />
        </>
      )}
    </main>
  );
}
