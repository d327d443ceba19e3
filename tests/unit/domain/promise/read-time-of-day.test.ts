import { describe, expect, it } from "vitest";
import { promiseLanguages } from "#app/domain/promise/promise-languages.ts";
import { readTimeOfDay } from "#app/domain/promise/read-time-of-day.ts";
import { tokensOf } from "#app/domain/promise/tokens.ts";

const read = (text: string, code = "en", bare = false) => {
  const language = promiseLanguages.find((one) => one.code === code);
  if (!language) throw new Error("no such language");
  return readTimeOfDay(tokensOf(text), 0, language, bare)?.time ?? null;
};

describe("reading a time of day", () => {
  it.each([
    ["noon", "en", 720],
    ["midnight", "en", 1439],
    ["end of day", "en", "end"],
    ["3pm", "en", 900],
    ["3 p.m.", "en", 900],
    ["12 am", "en", 0],
    ["12 pm", "en", 720],
    ["9:30", "en", 570],
    ["2:15", "en", 855],
    ["2:15 am", "en", 135],
    ["15 Uhr", "de", 900],
    ["15.30 Uhr", "de", 930],
    ["Feierabend", "de", "end"],
    ["15h30", "fr", 930],
    ["midi", "fr", 720],
    ["mezzogiorno", "it", 720],
    ["24:00", "de", 0],
  ])("%s (%s)", (text, code, time) => {
    expect(read(text, code)).toBe(time);
  });

  it("takes a number alone for an hour only where one is announced", () => {
    expect(read("5", "es")).toBeNull();
    expect(read("5", "es", true)).toBe(300);
    expect(read("25 Uhr", "de")).toBeNull();
    expect(read("9:3", "en")).toBeNull();
    expect(read("9:61", "en")).toBeNull();
  });
});
