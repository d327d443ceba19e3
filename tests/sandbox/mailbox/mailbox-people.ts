import type { CustomerMail, SandboxSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";

export type Person = { email: string; firstName: string; lastName: string };

export type MailboxPeople = {
  add(customers: readonly Person[]): void;
  all(): readonly (Person & { unread: number; latestAt: number })[];
  /** The person with this address; someone unknown gets an empty name. */
  find(address: string): Person;
  markRead(mail: CustomerMail): void;
  isUnread(mail: CustomerMail): boolean;
  stop(): void;
};

/** Whose mailboxes there are: the shop's customers, and everyone who wrote or got a mail. */
export function openMailboxPeople(
  sendgrid: SandboxSendgrid,
  customers: readonly Person[],
): MailboxPeople {
  const people = new Map(customers.map((person) => [person.email.toLowerCase(), person]));
  const readIds = new Set<string>();
  const find = (address: string): Person =>
    people.get(address.toLowerCase()) ?? { email: address, firstName: "", lastName: "" };
  const isUnread = (mail: CustomerMail): boolean =>
    mail.direction === "received" && !readIds.has(mail.id);
  const stop = sendgrid.onMail((address) => people.set(address.toLowerCase(), find(address)));

  return {
    add: (more) => {
      for (const person of more) people.set(person.email.toLowerCase(), person);
    },
    all: () =>
      [...people.values()]
        .map((person) => {
          const mails = sendgrid.mailOf(person.email);
          return {
            ...person,
            unread: mails.filter(isUnread).length,
            latestAt: mails.at(-1)?.at ?? 0,
          };
        })
        .sort((one, other) => other.latestAt - one.latestAt || byName(one, other)),
    find,
    markRead: (mail) => readIds.add(mail.id),
    isUnread,
    stop,
  };
}

export const nameOf = (person: Person): string =>
  `${person.firstName} ${person.lastName}`.trim() || person.email;

const byName = (one: Person, other: Person): number =>
  `${one.lastName} ${one.firstName}`.localeCompare(`${other.lastName} ${other.firstName}`);
