/** How far is a shop with its first steps, and what comes next? */
import { Refusal } from "#app/domain/shared/refusal.ts";

export const setUpSteps = ["address", "forwarding", "test", "domain", "hours", "team"] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** What the owner said of a step. */
export const setUpMarks = ["done", "skipped"] as const;
export type SetUpMark = (typeof setUpMarks)[number];

export type SetUpMarks = Readonly<Partial<Record<SetUpStep, SetUpMark>>>;
export type SetUpStates = Readonly<Record<SetUpStep, SetUpMark | "open">>;

export type SetUpFacts = {
  readonly hasAddress: boolean;
  readonly testArrived: boolean;
  /** Each domain of the support addresses is authenticated. */
  readonly isAuthenticated: boolean;
  readonly marks: SetUpMarks;
};

/** Facts beat what was said: a test mail that arrived proves the forwarding. */
export function setUpStates({
  hasAddress,
  testArrived,
  isAuthenticated,
  marks,
}: SetUpFacts): SetUpStates {
  const said = (step: SetUpStep) => marks[step] ?? "open";
  return {
    address: hasAddress ? "done" : "open",
    forwarding: testArrived ? "done" : said("forwarding"),
    test: testArrived ? "done" : said("test"),
    domain: isAuthenticated ? "done" : said("domain"),
    hours: said("hours"),
    team: said("team"),
  };
}

/** The first one that is neither done nor left out; null at the end. */
export const nextSetUpStep = (states: SetUpStates): SetUpStep | null =>
  setUpSteps.find((step) => states[step] === "open") ?? null;

/** What mail can't do without, and is not done: for a kind word on the inbox. */
export const missingSetUpSteps = (states: SetUpStates): readonly SetUpStep[] =>
  setUpSteps.filter((step) => NEEDED.has(step) && states[step] !== "done");

const NEEDED: ReadonlySet<SetUpStep> = new Set(["address", "test", "domain"]);

/** Which steps are done when the owner says so; the others are done by what happens. */
const SAID: ReadonlySet<SetUpStep> = new Set(["forwarding", "hours", "team"]);

/** Throws Refusal "invalid" for a step that can't be left out, or that no word makes done. */
export function mustMayMark(step: SetUpStep, mark: SetUpMark): void {
  if (step === "address")
    throw new Refusal("invalid", "Without a support address Loupe gets no mail.");
  if (mark === "done" && !SAID.has(step))
    throw new Refusal("invalid", "This step is done when its mail or its records are seen.");
}

/** As they are stored; what is none of ours says nothing. */
export function readSetUpMarks(stored: unknown): SetUpMarks {
  const given = (typeof stored === "object" ? stored : null) as Readonly<
    Record<string, unknown>
  > | null;
  const pairs = setUpSteps.flatMap((step) => {
    const mark = setUpMarks.find((one) => one === given?.[step]);
    return mark ? [[step, mark] as const] : [];
  });
  return Object.fromEntries(pairs);
}
