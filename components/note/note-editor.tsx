"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { NOTE_LENGTH } from "@/domain/note";
import { NoteConflict } from "./note-conflict";
import { type NoteState, noteKeeper } from "./note-keeper";
import { accountPort, devicePort } from "./ports";

type Props = { skill: string; title: string; guest: boolean };

/** A text that saves itself. It says where it stands, and loses nothing. */
export function NoteEditor({ skill, title, guest }: Props) {
  const [{ keeper, listen }] = useState(() => keeperOf(skill, guest));
  const state = useSyncExternalStore(listen, keeper.state, keeper.state);

  useEffect(() => {
    void keeper.open();
    const hidden = () => document.visibilityState === "hidden" && void keeper.flush(true);
    const leave = () => void keeper.flush(true);
    const online = () => void (keeper.state().kind === "unread" ? keeper.open() : keeper.flush(false));
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", online);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", online);
      keeper.close();
    };
  }, [keeper]);

  const { kind, text, theirs } = state;
  return (
    <>
      <textarea
        className="note-text"
        aria-label={`Private note on ${title}`}
        aria-describedby={`note-said-${skill}`}
        rows={6}
        maxLength={Math.max(NOTE_LENGTH, text.length)}
        value={text}
        readOnly={kind === "reading" || kind === "unread"}
        onChange={(event) => keeper.edit(event.target.value)}
      />
      <p id={`note-said-${skill}`} className="note note-said" data-kind={kind}>
        {words(state, guest)}
        {kind === "unread" && (
          <button type="button" className="btn btn-plain" onClick={() => void keeper.open()}>
            Try again
          </button>
        )}
      </p>
      {/* What needs the writer is said aloud; that a save went well is not, every ten seconds. */}
      <p role="status" className="visually-hidden">
        {["offline", "unread", "refused", "conflict"].includes(kind) && words(state, guest)}
      </p>
      {kind === "conflict" && <NoteConflict mine={text} theirs={theirs ?? ""} settle={keeper.settle} />}
    </>
  );
}

function keeperOf(skill: string, guest: boolean) {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const keeper = noteKeeper(guest ? devicePort(skill) : accountPort(skill), tell);
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { keeper, listen };
}

function words({ kind, at, detail, text }: NoteState, guest: boolean): string {
  const where = guest ? " on this device" : "";
  switch (kind) {
    case "reading":
      return "Reading …";
    case "unread":
      return "No connection. Your note could not be read.";
    case "saved":
      return at === null ? `It saves itself${where}.` : `Saved${where} ${moment(at)}.`;
    case "waiting":
      return "Not saved yet.";
    case "saving":
      return "Saving …";
    case "offline":
      return "No connection. The text is kept on this device and is saved once there is one.";
    case "refused":
      return `Not saved: ${detail.replace(/\.$/, "")}. It has ${text.length.toLocaleString("en-US")} characters.`;
    case "conflict":
      return "The note was changed elsewhere in the meantime. Nothing is overwritten: choose below.";
    default:
      return kind satisfies never;
  }
}

/** The time today, the day before that, as the reader's clock has it. */
function moment(at: string): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  return today
    ? date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })
    : date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}
