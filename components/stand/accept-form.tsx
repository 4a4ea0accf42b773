import { type FormEvent, useState } from "react";
import { plural } from "@/components/ui/format";
import type { StandLayer, StandSkill } from "@/server/stand-page";
import { SkillsByLayer } from "./skills-by-layer";
import type { StandDoing } from "./stand-view";
import { TurnForm } from "./turn-form";

type Props = {
  doing: StandDoing;
  layers: readonly StandLayer[];
  asked: readonly StandSkill[];
  inferred: readonly StandSkill[];
};

/** Asks before anything changes: what was asked and what was inferred, each skill with its tick. */
export function AcceptForm({ doing, layers, asked, inferred }: Props) {
  const { acceptHere, signIn, ticked: before } = doing;
  const [ticked, setTicked] = useState<number | null>(null);
  const [none, setNone] = useState(false);
  const name = signIn ? "accept" : "skills";

  function onChange({ currentTarget }: FormEvent<HTMLFormElement>): void {
    setTicked(new FormData(currentTarget).getAll(name).length);
    setNone(false);
  }

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    const skills = new FormData(event.currentTarget).getAll(name).map(String);
    if (!acceptHere && skills.length > 0) return;
    event.preventDefault();
    setNone(skills.length === 0);
    if (skills.length > 0) acceptHere?.(skills);
  }

  const many = ticked ?? asked.length + inferred.length;
  return (
    <TurnForm
      doing={doing}
      intent={signIn ? "mail" : "accept"}
      submit={signIn ? "Mail me a link, and take this along" : `Accept ${plural(many, "skill")} as practised`}
      onSubmit={signIn ? undefined : onSubmit}
      onChange={onChange}
      beside={
        <a className="btn btn-plain" href="/me">
          Leave everything as it is
        </a>
      }
    >
      {none && (
        <p className="form-errors" role="alert">
          Tick at least one skill, or leave everything as it is.
        </p>
      )}
      <Ticks legend="Because you were asked" name={name} before={before} skills={asked} layers={layers} />
      <Ticks
        legend="Inferred from your answers"
        name={name}
        before={before}
        skills={inferred}
        layers={layers}
      />
      {signIn}
    </TurnForm>
  );
}

type TicksProps = {
  legend: string;
  name: string;
  before: readonly string[] | undefined;
  skills: readonly StandSkill[];
  layers: readonly StandLayer[];
};

function Ticks({ legend, name, before, skills, layers }: TicksProps) {
  if (skills.length === 0) return null;
  return (
    <fieldset className="stand-ticks">
      <legend>
        {legend}: {skills.length}
      </legend>
      <SkillsByLayer
        skills={skills}
        layers={layers}
        each={({ id, title }) => (
          <label className="choice stand-tick">
            <input type="checkbox" name={name} value={id} defaultChecked={before?.includes(id) ?? true} />
            <span>{title}</span>
          </label>
        )}
      />
    </fieldset>
  );
}
