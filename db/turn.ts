import { refuse } from "@/domain/refusal";
import type { Store } from "./client";
import type { Outcome } from "./command";
import { turnstile } from "./turnstile";

const WAIT = 5000;

type Turns = {
  people: Map<string, { through: ReturnType<typeof turnstile>; count: number }>;
  keys: Map<string, Promise<unknown>>;
};
const turns = new WeakMap<Store, Turns>();

/**
 * In this process the commands of one person run one after another, so they only ever race those of other
 * processes. A repeat of a key still in flight waits for the first answer, five seconds at most.
 */
export async function inTurn<T>(
  store: Store,
  person: string,
  key: string | null,
  task: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { keys } = turnsOf(store);
  const name = key === null ? null : `${person} ${key}`;
  const running = name === null ? undefined : keys.get(name);
  if (running && !(await settled(running)))
    return refuse("idempotency.in-flight", "The first request has no answer yet; repeat this in a second.", {
      extra: { retryAfter: 1 },
    });
  const mine = oneByOne(store, person, task);
  if (name === null) return mine;
  const mark: Promise<unknown> = mine
    .catch(() => undefined)
    .then(() => keys.get(name) === mark && keys.delete(name));
  keys.set(name, mark);
  return mine;
}

async function oneByOne<T>(store: Store, person: string, task: () => Promise<T>): Promise<T> {
  const { people } = turnsOf(store);
  const turn = people.get(person) ?? { through: turnstile(1), count: 0 };
  people.set(person, turn);
  turn.count += 1;
  try {
    return await turn.through(task);
  } finally {
    turn.count -= 1;
    if (turn.count === 0) people.delete(person);
  }
}

async function settled(running: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), WAIT);
  });
  const done = await Promise.race([running.then(() => true), late]);
  clearTimeout(timer);
  return done;
}

function turnsOf(store: Store): Turns {
  const held = turns.get(store) ?? { people: new Map(), keys: new Map() };
  turns.set(store, held);
  return held;
}
