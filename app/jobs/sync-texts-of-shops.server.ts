import { syncTextsOfShopsJob } from "#app/queue/job-definitions.ts";
import { syncTextsOfShops } from "#app/services/shop-text/sync-texts-of-shops.ts";
import { handles } from "./job-handler.ts";

export const syncTextsOfShopsHandler = handles(syncTextsOfShopsJob, syncTextsOfShops);
