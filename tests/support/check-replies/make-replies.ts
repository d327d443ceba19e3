import { openings, plants, type Planted } from "./plant-error.ts";
import { makeScene, stages, type Scene, type SceneFacts } from "./scene.ts";
import { seeded, type Chance } from "./seeded.ts";
import type { Template, Use } from "./warm-replies.ts";

export type MadeReply = {
  readonly id: string;
  readonly text: string;
  readonly facts: SceneFacts;
  readonly planted: Planted | null;
};

/** How somebody writes. */
export type Voice = {
  readonly templates: readonly Template[];
  readonly asides: readonly string[];
  readonly greetings: (scene: Scene) => readonly string[];
  readonly nameless: readonly string[];
  readonly endings: readonly string[];
  readonly joins: readonly string[];
};

const MOST_TRIES = 200;

type Written = { readonly text: string; readonly uses: ReadonlySet<Use>; readonly scene: Scene };

function write(chance: Chance, voice: Voice): Written {
  const scene = makeScene(chance, chance.pick(stages));
  const fitting = voice.templates.filter(({ stages: of }) => of.includes(scene.stage));
  const many = chance.pick([1, 1, 2, 2, 3]);
  const chosen = [...new Set(Array.from({ length: many }, () => chance.pick(fitting)))];
  const uses = new Set(chosen.flatMap((one) => one.uses));
  const isNamed = !chance.maybe(4);
  const greeting = chance.pick(isNamed ? voice.greetings(scene) : voice.nameless);
  if (isNamed) uses.add("name");
  const parts = chosen
    .map((one) => one.say(scene, chance))
    .map((said) => (said.includes("\n") ? `\n${said}\n` : said));
  if (chance.maybe(2)) parts.splice(chance.number(parts.length + 1), 0, chance.pick(voice.asides));
  const body = parts.join(chance.pick(voice.joins));
  const text = [greeting, body, chance.pick(voice.endings)]
    .filter((one) => one !== "")
    .join("\n\n");
  return { text, uses, scene };
}

/** Replies that are true of their facts. */
export function cleanReplies(many: number, seed: number, voice: Voice): readonly MadeReply[] {
  const chance = seeded(seed);
  return Array.from({ length: many }, (_, at) => {
    const { text, scene } = write(chance, voice);
    return { id: `clean-${at}`, text, facts: scene.facts, planted: null };
  });
}

/** Replies with one error each: what is changed takes turns. */
export function wrongReplies(many: number, seed: number, voice: Voice): readonly MadeReply[] {
  const chance = seeded(seed);
  const made: MadeReply[] = [];
  for (let at = 0; made.length < many; at += 1) {
    const turn = at % (plants.length + 2);
    const one = turn < plants.length ? planted(chance, voice, turn) : opened(chance, voice);
    if (one) made.push({ ...one, id: `wrong-${made.length}` });
  }
  return made;
}

function planted(chance: Chance, voice: Voice, turn: number): Omit<MadeReply, "id"> | null {
  const plant = plants[turn];
  if (!plant) return null;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const { text, uses, scene } = write(chance, voice);
    if (!uses.has(plant.needs)) continue;
    const facts = structuredClone(scene.facts);
    if (!plant.change(facts, chance)) continue;
    return { text, facts, planted: { as: plant.as, kinds: plant.kinds } };
  }
  return null;
}

function opened(chance: Chance, voice: Voice): Omit<MadeReply, "id"> | null {
  const { text, scene } = write(chance, voice);
  const open = chance.pick(openings)(text, scene);
  if (open === null) return null;
  return { text: open, facts: scene.facts, planted: { as: "left open", kinds: ["placeholder"] } };
}
