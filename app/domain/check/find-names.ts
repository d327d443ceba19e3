/** Does the reply greet somebody else than the customer? */
import { plainLetters } from "#app/domain/mail/plain-letters.ts";
import { firstNameIn } from "#app/domain/reply/variable/first-name-in.ts";
import { say } from "#app/domain/words/words.ts";
import type { CheckFacts } from "./check-facts.ts";
import type { Found } from "./finding.ts";
import type { Reading } from "./reading.ts";

/** A greeting stands in the first lines. */
const FIRST_LINES = 4;
const LONGEST_LINE = 160;
const NAME = "\\p{Lu}[\\p{L}'’.-]{0,30}(?:[ ]\\p{Lu}[\\p{L}'’.-]{0,30}){0,3}";
const GREETS = new RegExp(
  `^\\s{0,10}(?:hi|hello|hey|hiya|dear|(?:good\\s)?(?:morning|afternoon|evening|day)|greetings|hallo|hi|liebe[rs]?|sehr\\sgeehrte[rs]?|guten\\s(?:tag|morgen|abend)|moin|servus|gr[üu](?:ß|ss)\\s(?:gott|dich)|bonjour|bonsoir|ch[eè]re?|hola|buenos\\sd[ií]as|estimad[oa]|ciao|buongiorno|gentile|beste|geachte)(?:\\s(?:again|there|back|dear|und hallo|nochmals?))?[\\s,]{1,2}((?:(?:mr|mrs|ms|miss|mx|dr|prof|herr|herrn|frau|monsieur|madame|señora?|signora?)\\.?\\s){0,2})`,
  "iu",
);
const THANKS = new RegExp(
  `^\\s{0,10}(?:(?:many\\s)?thanks|thank you|welcome back|nice to hear from you|great question|good news|no problem|of course|sure|absolutely|danke|vielen dank|gern(?:e)?|sorry)(?:\\s\\p{Ll}[\\p{L}']{0,14}){0,9},\\s`,
  "iu",
);
// Without the flag for case, under which a capital is any letter.
const WRITTEN = new RegExp(`^(${NAME})`, "u");
const CALLED = new RegExp(`^(${NAME})\\s?[.!,–-]`, "u");

/** Words with a capital behind a greeting that are nobody's name. */
const NOBODY = new Set(
  (
    "there all team everyone everybody folks friend friends customer sir madam ma'am maam again both guys valued shopper " +
    "you your the kunde kundin kunden team damen herren zusammen alle from and i we thank thanks und it this that welcome hope hi hello warmly best regards cheers sincerely kindly love hugs yours respectfully herzlich viele liebe"
  ).split(" "),
);

/** What people are called beside the name in their passport; one's group is one line. */
const NICKNAMES: readonly (readonly string[])[] = [
  "robert bob rob bobby robbie bert",
  "william bill will billy liam willy",
  "elizabeth liz beth lizzie eliza betty libby elisabeth lisa elise bess sissi",
  "richard rick dick rich richie",
  "james jim jimmy jamie",
  "john jack johnny jon hans",
  "margaret maggie meg peggy greta marge gretchen rita",
  "katherine kate katie kathy cathy catherine kathryn kat kit katharina kathi käthe",
  "alexander alex sasha alec xander lex",
  "alexandra alex sasha sandra lexi ally",
  "michael mike mick mickey michi",
  "thomas tom tommy",
  "joseph joe joey sepp josef",
  "edward ed eddie ted ned teddy",
  "charles charlie chuck chas karl",
  "anthony tony anton toni",
  "theodore ted teddy theo",
  "patricia pat patty tricia trish",
  "susan sue susie suzanne susanne",
  "deborah deb debbie debra",
  "jennifer jen jenny jenn",
  "rebecca becky becca",
  "victoria vicky tori vickie",
  "samantha sam sammy",
  "samuel sam sammy",
  "christopher chris kit topher christoph",
  "christina chris tina christine kristina",
  "nicholas nick nicky klaus nico",
  "andrew andy drew andreas",
  "daniel dan danny",
  "matthew matt matty matthias",
  "benjamin ben benny",
  "david dave davy",
  "steven steve stephen stefan",
  "gregory greg",
  "ronald ron ronnie",
  "kenneth ken kenny",
  "lawrence larry laurence",
  "henry harry hank heinrich heinz",
  "frederick fred freddie friedrich fritz",
  "abigail abby gail",
  "isabella bella izzy isabel",
  "amanda mandy amy",
  "jessica jess jessie",
  "kimberly kim",
  "eleanor ellie nell nora leonore",
  "philip phil philipp",
  "peter pete",
  "dorothy dot dottie dolly",
  "francis frank fran franz",
  "frances fran francie",
  "josephine jo josie",
  "johanna hanna jo hannah",
  "sebastian seb basti bastian",
  "maximilian max",
  "angela angie",
  "barbara barb babs barbie",
  "cynthia cindy",
  "teresa terry tess theresa resi",
  "virginia ginny",
  "gabriele gabi",
  "ulrike uli",
  "ursula uschi",
  "wolfgang wolf",
  "nathaniel nate nathan",
  "zachary zach zack",
  "jonathan jon johnny",
  "peggy margaret",
].map((group) => group.split(" "));

export function findNames({ text, sentences, facts }: Reading): readonly Found[] {
  const { name } = facts.customer;
  if (name === null || name.trim() === "" || /[@\d]/.test(name)) return [];
  const greeted = greetedIn(text, sentences[0]?.start ?? 0);
  if (!greeted) return [];
  const own = (facts.ownNames ?? []).flatMap(partsOf);
  const parts = partsOf(greeted.name).filter((part) => !NOBODY.has(part) && part.length > 1);
  const known = partsOf(name);
  if (parts.length === 0 || known.length === 0) return [];
  if (parts.some((part) => own.includes(part) || NOBODY.has(part))) return [];
  if (parts.some((part) => isSame(part, known, facts.customer))) return [];
  const first = firstNameIn(name);
  return [
    {
      kind: "name",
      start: greeted.start,
      end: greeted.end,
      because: say("The customer is called {name}.", { name }),
      fact: { words: name, source: "thread", at: null },
      ...(first !== null && !greeted.isTitled ? { replacement: first } : {}),
    },
  ];
}

type Greeted = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isTitled: boolean;
};

function greetedIn(text: string, from: number): Greeted | null {
  let at = from;
  for (const line of text.slice(from).split("\n", FIRST_LINES)) {
    const found = greetedInLine(line.slice(0, LONGEST_LINE), at, at === from);
    if (found) return found;
    at += line.length + 1;
  }
  return null;
}

function greetedInLine(line: string, at: number, isFirst: boolean): Greeted | null {
  const greets = GREETS.exec(line);
  if (greets) {
    const from = greets[0].length;
    const name = WRITTEN.exec(line.slice(from))?.[1]?.replace(/[.'’-]+$/, "");
    if (name === undefined) return null;
    const after = line.slice(from + name.length).trimStart();
    const goesOn = after !== "" && !/^(?:[,!.:;–—-]|and\b|&|und\b)/.test(after);
    // "Hello Your order": what goes on is no name.
    return goesOn && !/^\p{Ll}/u.test(after)
      ? null
      : {
          name,
          start: at + from,
          end: at + from + name.length,
          isTitled: (greets[1] ?? "") !== "",
        };
  }
  const thanks = THANKS.exec(line)?.[0].length ?? line.length;
  const called = CALLED.exec(line.slice(thanks))?.[1];
  if (called !== undefined) {
    const start = at + thanks;
    return { name: called, start, end: start + called.length, isTitled: false };
  }
  if (!isFirst) return null;
  // The name alone, as a line of its own: "Anna,".
  const alone = /^\s{0,10}(\p{Lu}[\p{Ll}'’-]{1,20})\s?(?:,|!|–|-)\s{0,5}$/u.exec(line)?.[1];
  if (alone === undefined) return null;
  const start = at + line.indexOf(alone);
  return { name: alone, start, end: start + alone.length, isTitled: false };
}

const partsOf = (name: string): readonly string[] =>
  plainLetters(name.slice(0, 200))
    .split(/[^\p{L}']+/u)
    .filter((part) => part.length > 1 && !TITLES.has(part));

const TITLES = new Set("mr mrs ms miss mx dr prof herr herrn frau van von de der la le".split(" "));

/** The same name, a short form of it, or what the customer calls themselves in their address. */
function isSame(
  part: string,
  known: readonly string[],
  { name, email }: CheckFacts["customer"],
): boolean {
  if (known.some((one) => one === part || isShort(part, one) || isShort(one, part))) return true;
  if (NICKNAMES.some((group) => group.includes(part) && known.some((one) => group.includes(one))))
    return true;
  const initial = /(?<!\p{L})(\p{L})(?:\.|\s|$)/u.exec(plainLetters(name ?? ""))?.[1];
  if (initial === part.charAt(0)) return true;
  if (known.length > 1) return false;
  const local = plainLetters((email ?? "").split("@")[0] ?? "");
  return part.length > 2 && local.includes(part);
}

const SHORTEST = 3;

const isShort = (short: string, long: string): boolean =>
  short.length >= SHORTEST && long.startsWith(short);
