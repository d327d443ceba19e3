import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { z } from "zod";
import { attempted, visit } from "#app/door.server.ts";
import type { PublicHoliday } from "#app/domain/sla/calendar.ts";
import { holidayYears } from "#app/domain/sla/holiday-reach.ts";

/** As many regions as a shop may keep the holidays of, and a little more. */
const MOST_REGIONS = 50;

const asked = z.object({
  country: z.string().max(2).nullable().catch(null),
  regions: z
    .string()
    .max(20 * MOST_REGIONS)
    .transform((text) => text.split(",").filter(Boolean))
    .nullable()
    .catch(null),
});

/** What the pickers of hours and targets offer: `?country=US` its regions, `?regions=US,DE-BY` their holidays, else all countries and zones. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, t } = await visit(request);
  const query = new URL(request.url).searchParams;
  const { country, regions } = asked.parse({
    country: query.get("country"),
    regions: query.get("regions"),
  });
  if (regions !== null) {
    const years = holidayYears(shop.timeZone, deps.clock());
    let holidays: readonly PublicHoliday[] = [];
    // A region that is not known has none; saving says so at its field.
    await attempted(t, async () => (holidays = deps.holidays.list(regions, years)));
    return { kind: "holidays" as const, regions, holidays };
  }
  if (country !== null)
    return { kind: "regions" as const, country, regions: deps.holidays.regions(country) };
  return {
    kind: "countries" as const,
    countries: deps.holidays.countries(),
    timeZones: Intl.supportedValuesOf("timeZone"),
  };
}

/** A connection that is gone for a moment must not take away what was typed. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  try {
    return await serverLoader<typeof loader>();
  } catch (error) {
    // Shopify's library answers with Responses, such as to sign in again.
    if (error instanceof Response) throw error;
    return { kind: "unreached" as const };
  }
}
