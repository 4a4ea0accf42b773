import { makeFeed } from "@/db/commands/make-feed";
import { revokeFeed } from "@/db/commands/revoke-feed";
import { saveNote } from "@/db/commands/save-note";
import { tickResource } from "@/db/commands/tick-resource";
import { listFeeds } from "@/db/queries/feeds";
import { getNote, listNotes } from "@/db/queries/notes";
import { listTicks } from "@/db/queries/ticks";
import { noteInput } from "@/domain/note.schema";
import { refuse } from "@/domain/refusal";
import { feedAddress } from "@/server/feed-address";
import { type Operation, own } from "@/server/operation";
import * as shape from "@/server/operations/shapes";

/** What someone writes down for themselves, what they are done with, and where their calendar reads. */
export const noteOperations: Operation[] = [
  own({
    method: "GET",
    path: "me/notes",
    summary: "Which skills I have a note on, without the texts",
    act: "self.read",
    response: shape.notes,
    run: async ({ store, actor }) => {
      const notes = await listNotes(store, actor.person);
      return { ok: true, status: 200, body: { notes } };
    },
  }),
  own({
    method: "GET",
    path: "me/notes/{skill}",
    summary: "My private note on a skill; version 0 while there is none",
    act: "self.read",
    response: shape.note,
    run: async ({ store, actor, params, meta }) => {
      const note = await getNote(store, actor.person, params.skill ?? "");
      if (note.version === 0 && !meta.known.skill(note.skill))
        return refuse("skill.unknown", `No skill is called ${note.skill}.`);
      return { ok: true, status: 200, body: note, version: note.version };
    },
  }),
  own({
    method: "PUT",
    path: "me/notes/{skill}",
    summary: "Save my private note on a skill: Markdown, at most 20,000 characters",
    act: "note.save",
    versioned: true,
    body: noteInput,
    response: shape.note,
    run: ({ store, actor, params, body, meta }) =>
      saveNote(store, actor, { skill: params.skill ?? "", text: body.text }, meta),
  }),
  own({
    method: "GET",
    path: "me/resources",
    summary: "The resources that I am done with",
    act: "self.read",
    response: shape.ticks,
    run: async ({ store, actor }) => {
      const resources = await listTicks(store, actor.person);
      return { ok: true, status: 200, body: { resources } };
    },
  }),
  own({
    method: "PUT",
    path: "me/resources/{id}",
    summary: "Tick a resource as done; a second time changes nothing",
    act: "resource.tick",
    response: shape.ticked,
    run: ({ store, actor, params, meta }) =>
      tickResource(store, actor, { resource: params.id ?? "", done: true }, meta),
  }),
  own({
    method: "DELETE",
    path: "me/resources/{id}",
    summary: "Take the tick off a resource; a second time changes nothing",
    act: "resource.tick",
    response: shape.ticked,
    run: ({ store, actor, params, meta }) =>
      tickResource(store, actor, { resource: params.id ?? "", done: false }, meta),
  }),
  own({
    method: "GET",
    path: "me/feeds",
    summary: "My calendar addresses, without their secrets",
    act: "self.read",
    response: shape.feeds,
    run: async ({ store, actor }) => {
      const feeds = await listFeeds(store, actor.person);
      return { ok: true, status: 200, body: { feeds } };
    },
  }),
  own({
    method: "POST",
    path: "me/feeds",
    summary: "Make a calendar address; it is shown in this answer only",
    act: "feed.make",
    idempotent: true,
    status: 201,
    response: shape.feedMade,
    run: async ({ store, actor, meta }) => {
      const outcome = await makeFeed(store, actor, {}, meta);
      if (!outcome.ok) return outcome;
      return { ...outcome, body: { ...outcome.body, address: feedAddress(outcome.body.secret) } };
    },
  }),
  own({
    method: "DELETE",
    path: "me/feeds/{id}",
    summary: "Revoke a calendar address",
    act: "feed.revoke",
    idempotent: true,
    response: shape.feedRevoked,
    run: ({ store, actor, params, meta }) => revokeFeed(store, actor, { id: params.id ?? "" }, meta),
  }),
];
