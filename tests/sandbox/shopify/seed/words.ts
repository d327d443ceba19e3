/** Invented people and places; every mail domain ends in `.example` (RFC 2606 §2). */
export const firstNames: readonly string[] = (
  "Amelia Beatriz Celine Dalia Edith Farah Greta Hana Imogen Jonas Kiran Leona Marisol Nadia Odette " +
  "Priya Quentin Rosalind Soren Tamsin Ursula Vera Wanda Xenia Yara Zelda Adrian Bennett Cosima Desmond " +
  "Elowen Felix Gideon Harriet Isolde Jasper Katya Lionel Mabel Nico"
).split(" ");

export const lastNames: readonly string[] = (
  "Abernathy Brightwell Castellan Dunmore Ellsworth Fairweather Garrick Hollis Ingram Jessop Kettering " +
  "Lockhart Merriweather Northcott Ormsby Pemberton Quillan Ravenel Sedgwick Thornbury Underhill Vance " +
  "Whitlock Yarrow Zeller Ashdown Bellamy Corwin Delacroix Everhart Foxglove Goodwin Hartley Islington"
).split(" ");

export const mailDomains: readonly string[] = [
  "mailbox.example",
  "letterbox.example",
  "inbox.example",
  "posthaste.example",
];

export const streets: readonly string[] = [
  "Alder Street",
  "Beacon Lane",
  "Cedar Court",
  "Dovecote Road",
  "Elmwood Avenue",
  "Foundry Street",
  "Garnet Way",
  "Harbor View",
];

export type Place = { city: string; province: string; provinceCode: string; zip: string };

export const placesInAmerica: readonly Place[] = [
  { city: "Hudson", province: "New York", provinceCode: "NY", zip: "125" },
  { city: "Portland", province: "Maine", provinceCode: "ME", zip: "041" },
  { city: "Savannah", province: "Georgia", provinceCode: "GA", zip: "314" },
  { city: "Madison", province: "Wisconsin", provinceCode: "WI", zip: "537" },
  { city: "Boulder", province: "Colorado", provinceCode: "CO", zip: "803" },
  { city: "Eugene", province: "Oregon", provinceCode: "OR", zip: "974" },
  { city: "Austin", province: "Texas", provinceCode: "TX", zip: "787" },
];

export const placesInGermany: readonly Place[] = [
  { city: "Berlin", province: "", provinceCode: "", zip: "101" },
  { city: "Leipzig", province: "", provinceCode: "", zip: "041" },
  { city: "Hamburg", province: "", provinceCode: "", zip: "203" },
  { city: "Freiburg", province: "", provinceCode: "", zip: "791" },
];

export const germanStreets: readonly string[] = [
  "Lindenweg",
  "Am Hang",
  "Kastanienallee",
  "Gartenstraße",
];

export const engravings: readonly string[] = [
  "M & J 14.02.",
  "for Nana",
  "always, E.",
  "Amelia",
  "47.6N 122.3W",
];

export const giftMessages: readonly string[] = [
  "Happy birthday, Mum! All our love.",
  "To ten years and many more.",
  "Congratulations on your graduation!",
  "For the best sister there is.",
];
