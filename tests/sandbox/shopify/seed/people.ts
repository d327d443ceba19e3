import type { Random } from "./random.ts";
import type { AddressRecord, CustomerRecord } from "./records.ts";
import { firstNames, germanStreets, lastNames, mailDomains } from "./words.ts";
import { placesInAmerica, placesInGermany, streets } from "./words.ts";

const DAY_MS = 86_400_000;

export type PeopleOptions = {
  random: Random;
  nextId: () => number;
  count: number;
  country: "US" | "DE";
  now: number;
  /** These people shop here too, with the same names and mail addresses. */
  known?: readonly { firstName: string; lastName: string; email: string }[];
};

/** Customers with one to three addresses; the second and third of a large shop share a name. */
export function makeCustomers(options: PeopleOptions): CustomerRecord[] {
  const customers: CustomerRecord[] = [];
  const taken = new Set<string>();
  while (customers.length < options.count) {
    const index = customers.length;
    const sharesName = index === 2 && options.known === undefined ? customers[1] : undefined;
    const person = options.known?.[index] ?? newPerson(options.random, taken, sharesName);
    taken.add(person.email);
    customers.push(makeCustomer(options, person, index));
  }
  return customers;
}

type Person = { firstName: string; lastName: string; email: string };

function newPerson(random: Random, taken: ReadonlySet<string>, sharesName?: Person): Person {
  for (;;) {
    const firstName = sharesName?.firstName ?? random.pick(firstNames);
    const lastName = sharesName?.lastName ?? random.pick(lastNames);
    const local = `${firstName}.${lastName}`.toLowerCase();
    const email = `${local}${sharesName ? random.int(2, 99) : ""}@${random.pick(mailDomains)}`;
    const isNew = ![...taken].some((other) => other.startsWith(`${local}@`)) || sharesName;
    if (isNew && !taken.has(email)) return { firstName, lastName, email };
  }
}

function makeCustomer(options: PeopleOptions, person: Person, index: number): CustomerRecord {
  const { random } = options;
  const phone = index % 3 === 0 ? makePhone(random, options.country) : null;
  const addressCount = index % 6 === 0 ? random.int(2, 3) : 1;
  const id = options.nextId();
  const createdAt = options.now - random.int(250, 700) * DAY_MS - random.int(0, 86_399) * 1000;
  return {
    ...person,
    id,
    phone,
    createdAt,
    updatedAt: createdAt,
    tags: index === 0 ? ["vip", "newsletter"] : random.int(0, 3) === 0 ? ["newsletter"] : [],
    note: index === 0 ? "Collects the Aster series. Prefers mail to phone." : null,
    locale: options.country === "US" ? "en" : "de",
    state: index % 5 === 4 ? "DISABLED" : "ENABLED",
    verifiedEmail: index % 7 !== 3,
    addresses: Array.from({ length: addressCount }, () =>
      makeAddress(options, person.firstName, person.lastName, phone),
    ),
  };
}

export function makeAddress(
  options: Pick<PeopleOptions, "random" | "nextId" | "country">,
  firstName: string,
  lastName: string,
  phone: string | null,
): AddressRecord {
  const { random, country } = options;
  const place = random.pick(country === "US" ? placesInAmerica : placesInGermany);
  const street = random.pick(country === "US" ? streets : germanStreets);
  const house = random.int(1, 240);
  return {
    id: options.nextId(),
    firstName,
    lastName,
    address1: country === "US" ? `${house} ${street}` : `${street} ${house}`,
    address2: country === "US" && random.int(0, 3) === 0 ? `Apt ${random.int(1, 40)}` : null,
    city: place.city,
    province: place.province || null,
    provinceCode: place.provinceCode || null,
    zip: place.zip + random.digits(2),
    country: country === "US" ? "United States" : "Germany",
    countryCode: country,
    phone,
  };
}

/** Numbers that no telephone has: 555-01xx in America, the drama range of Berlin (030 23125xxx) in Germany. */
function makePhone(random: Random, country: "US" | "DE"): string {
  return country === "US" ? `+1212555010${random.digits(1)}` : `+493023125${random.digits(3)}`;
}
