import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namedInCopy } from "#app/domain/thread/named-in-copy.ts";

const ours = {
  mailboxAddresses: ["Support@mejurn.example"],
  receivingDomain: "in.loupe.example",
};
const TOKEN = "abcdefghij0123456789";
const anAddress = (address: string, name: string | null = null) => ({ address, name });

describe("naming who else is in a mail", () => {
  it("leaves out the sender and every address of ours, in any case of letters", () => {
    const people = namedInCopy(
      {
        from: anAddress("ana@x.example", "Ana"),
        to: [anAddress("support@MEJURN.example"), anAddress(`${TOKEN}@in.loupe.example`)],
        cc: [
          anAddress(`${TOKEN.toUpperCase()}+1001-abcdefghij234567@in.loupe.example`),
          anAddress("ANA@x.example"),
          anAddress("Bob@x.example", "Bob"),
        ],
      },
      ours,
    );

    expect(people).toEqual([{ address: "bob@x.example", name: "Bob" }]);
  });

  it("names each person once, and nobody when our address is in no header at all", () => {
    const bob = anAddress("bob@x.example");

    expect(namedInCopy({ from: null, to: [bob, bob], cc: [bob] }, ours)).toHaveLength(1);
    expect(namedInCopy({ from: anAddress("ana@x.example"), to: [], cc: [] }, ours)).toEqual([]);
  });

  it("takes no words for an address, and twenty people at most", () => {
    const crowd = Array.from({ length: 500 }, (_, index) => anAddress(`p${index}@x.example`));

    expect(
      namedInCopy({ from: null, to: [anAddress("undisclosed-recipients:;")], cc: [] }, ours),
    ).toEqual([]);
    expect(namedInCopy({ from: null, to: crowd, cc: crowd }, ours)).toHaveLength(20);
  });

  it("never names us or the sender, whatever stands in the headers", () => {
    const pool = ["support@mejurn.example", "ana@x.example", "bob@x.example", "", "x@", "@y"];
    const addresses = fc.array(fc.constantFrom(...pool).map((one) => anAddress(one)));
    fc.assert(
      fc.property(addresses, addresses, (to, cc) => {
        const people = namedInCopy({ from: anAddress("ana@x.example"), to, cc }, ours);
        return people.every(({ address }) => address === "bob@x.example") && people.length < 2;
      }),
    );
  });
});
