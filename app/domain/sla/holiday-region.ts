/** Whose public holidays does a shop keep, going by its address? */
type Known = {
  /** Codes of countries, such as `US`. */
  readonly hasCountry: (country: string) => boolean;
  /** Codes such as `US-NY`. */
  readonly hasRegion: (country: string, region: string) => boolean;
};

/** The province where it has holidays of its own, else the country; none where neither is known. */
export function holidayRegion(
  { countryCode, provinceCode }: { countryCode: string; provinceCode: string | null },
  known: Known,
): readonly string[] {
  if (!known.hasCountry(countryCode)) return [];
  const region = `${countryCode}-${provinceCode ?? ""}`;
  return [known.hasRegion(countryCode, region) ? region : countryCode];
}
