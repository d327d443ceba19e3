import { expect, it } from "vitest";
import { isHostWithin } from "#app/domain/proof/host-within.ts";

it.each([
  ["google.com", "google.com", true],
  ["MX.Google.com.", "google.com", true],
  ["google.com", "mx.google.com", false],
  ["notgoogle.com", "google.com", false],
  ["google.com.thief.example", "google.com", false],
  ["", "google.com", false],
  ["google.com", "", false],
  ["google.com", ".", false],
])("says of %s whether it lies within %s: %s", (host, domain, expected) => {
  expect(isHostWithin(host, domain)).toBe(expected);
});
