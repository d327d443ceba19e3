import { describe, expect, it } from "vitest";
import {
  addressFields,
  addressLines,
  emptyAddress,
  isSameAddress,
  readAddress,
} from "#app/domain/action/postal-address.ts";

const salem = { lastName: "Moss", address1: "1 Elm St", city: "Salem", countryCode: "US" };

describe("an address in its parts", () => {
  it("is read from the fields that it fills", () => {
    const names = addressFields(emptyAddress, "en").map(({ name }) => name);

    expect(new Set(names)).toEqual(new Set(Object.keys(emptyAddress)));
    expect(readAddress({ ...salem, provinceCode: " or " })).toEqual({
      address: { ...emptyAddress, ...salem, provinceCode: "OR" },
    });
  });

  it("is incomplete without name, street, city and country", () => {
    const read = readAddress({});

    expect("problems" in read && read.problems.map(({ field }) => field)).toEqual([
      "lastName",
      "address1",
      "city",
      "countryCode",
    ]);
  });

  it("is written without empty lines, and the same whatever its spacing", () => {
    const address = { ...emptyAddress, ...salem };

    expect(addressLines(address)).toEqual(["Moss", "1 Elm St", "Salem", "US"]);
    expect(addressLines(emptyAddress)).toEqual([]);
    expect(isSameAddress(address, { ...address, city: " SALEM " })).toBe(true);
    expect(isSameAddress(address, { ...address, zip: "97301" })).toBe(false);
  });
});
