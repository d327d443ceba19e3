// A warning that nobody expected is a failure: every test runs with this file as its set-up.
import { format } from "node:util";
import { afterEach, beforeEach, expect } from "vitest";

type Level = "error" | "warn";
const levels: readonly Level[] = ["error", "warn"];
const originals = { error: console.error, warn: console.warn };

let printed: { level: Level; text: string }[] = [];
let expected: (string | RegExp)[] = [];

/**
 * Says that the running test makes the program print such a line with console.error or console.warn;
 * the test fails when it does not. A string is looked for anywhere in the line.
 */
export function expectConsole(line: string | RegExp): void {
  expected.push(line);
}

beforeEach(() => {
  printed = [];
  expected = [];
  for (const level of levels) {
    console[level] = (...values: unknown[]) => {
      printed.push({ level, text: format(...values) });
    };
  }
});

afterEach(() => {
  Object.assign(console, originals);

  const surprises = printed.filter(({ text }) => !expected.some((line) => matches(text, line)));
  const missing = expected.filter((line) => !printed.some(({ text }) => matches(text, line)));

  expect(
    surprises.map(({ level, text }) => `console.${level}: ${text}`),
    "lines that were printed and not expected (see expectConsole)",
  ).toEqual([]);
  expect(missing, "lines that were expected and not printed").toEqual([]);
});

const matches = (text: string, line: string | RegExp): boolean =>
  typeof line === "string" ? text.includes(line) : line.test(text);
