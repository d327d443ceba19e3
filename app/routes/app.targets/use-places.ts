import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { PublicHoliday } from "#app/domain/sla/calendar.ts";
import type { Place, Places } from "#app/ui/targets/region-picker.tsx";
import type { clientLoader } from "#app/routes/app.targets_.places.ts";

const PLACES = "/app/targets/places";

/** Countries, regions and holidays, each looked up when it is asked for and kept while the page is open. */
export function usePlaces(kept: {
  readonly regions: readonly string[];
  readonly holidays: readonly PublicHoliday[];
  readonly regionNames: Readonly<Record<string, string>>;
}) {
  const all = useFetcher<typeof clientLoader>();
  const regions = useFetcher<typeof clientLoader>();
  const holidays = useFetcher<typeof clientLoader>();
  const [known, setKnown] = useState<Readonly<Record<string, readonly Place[]>>>({});
  const [dates, setDates] = useState<Readonly<Record<string, readonly PublicHoliday[]>>>({});
  const { load: loadAll } = all;
  const { load: loadRegions } = regions;
  const { load: loadHolidays } = holidays;

  useEffect(() => loadAll(PLACES), [loadAll]);
  useEffect(() => {
    const answer = regions.data;
    if (answer?.kind === "regions")
      setKnown((before) => ({ ...before, [answer.country]: answer.regions }));
  }, [regions.data]);
  useEffect(() => {
    const answer = holidays.data;
    if (answer?.kind === "holidays")
      setDates((before) => ({ ...before, [answer.regions.join()]: answer.holidays }));
  }, [holidays.data]);

  const [wanted, setWanted] = useState("");
  useEffect(() => {
    if (wanted !== "") loadHolidays(`${PLACES}?regions=${encodeURIComponent(wanted)}`);
  }, [wanted, loadHolidays]);

  const wantHolidays = useCallback((of: readonly string[]) => setWanted(of.join()), []);

  const keptName = kept.regions.join();
  const holidaysOf = useCallback(
    (of: readonly string[]): readonly PublicHoliday[] | null => {
      const name = of.join();
      if (name === "") return NONE;
      return name === keptName ? kept.holidays : (dates[name] ?? null);
    },
    [dates, keptName, kept.holidays],
  );
  const lookUp = useCallback(
    (country: string) => loadRegions(`${PLACES}?country=${encodeURIComponent(country)}`),
    [loadRegions],
  );
  const countries = all.data?.kind === "countries" ? all.data.countries : null;
  const places: Places = useMemo(
    () => ({
      countries,
      regionsOf: (country) => known[country] ?? null,
      lookUp,
      nameOf: (region) => kept.regionNames[region] ?? nameOf(region, countries, known),
    }),
    [countries, known, lookUp, kept.regionNames],
  );
  return {
    places,
    holidaysOf,
    /** Looks up the holidays of regions that are chosen now. */
    wantHolidays,
    timeZones: all.data?.kind === "countries" ? all.data.timeZones : null,
  };
}

const NONE: readonly PublicHoliday[] = [];

function nameOf(
  region: string,
  countries: readonly Place[] | null,
  known: Readonly<Record<string, readonly Place[]>>,
): string {
  const [country = ""] = region.split("-");
  const countryName = countries?.find(({ code }) => code === country)?.name;
  if (region === country) return countryName ?? region;
  const name = known[country]?.find(({ code }) => code === region)?.name;
  return name && countryName ? `${name}, ${countryName}` : region;
}
