import { useState } from "react";
import { Button, Select } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";

export type Place = { readonly code: string; readonly name: string };

/** The countries and their parts that have public holidays of their own. */
export type Places = {
  /** Null until they are known. */
  readonly countries: readonly Place[] | null;
  /** Null until they are known; see `lookUp`. */
  readonly regionsOf: (country: string) => readonly Place[] | null;
  readonly lookUp: (country: string) => void;
  /** "New York, United States" of `US-NY`, as far as it is known. */
  readonly nameOf: (region: string) => string;
};

type RegionPickerProps = {
  readonly places: Places;
  readonly onAdd: (region: string) => void;
};

/** A country, or a part of it, whose public holidays shall count. */
export function RegionPicker({ places, onAdd }: RegionPickerProps) {
  const t = useWords();
  const [country, setCountry] = useState("");
  const [region, setRegion] = useState("");
  const regions = country === "" ? [] : places.regionsOf(country);
  const options = (list: readonly Place[] | null) =>
    (list ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <div className="loupe-picker">
      <Select
        id="holiday-country"
        label={t("Country")}
        options={[{ value: "", label: t("Choose a country") }, ...options(places.countries)]}
        value={country}
        disabled={places.countries === null}
        onChange={(chosen) => {
          setCountry(chosen);
          setRegion("");
          if (chosen !== "") places.lookUp(chosen);
        }}
      />
      <Select
        label={t("Region")}
        options={[{ value: "", label: t("The whole country") }, ...options(regions)]}
        value={region}
        disabled={country === "" || regions === null || regions.length === 0}
        onChange={setRegion}
      />
      <Button
        disabled={country === ""}
        onClick={() => {
          onAdd(region === "" ? country : region);
          setCountry("");
          setRegion("");
        }}
      >
        {t("Add its holidays")}
      </Button>
    </div>
  );
}
