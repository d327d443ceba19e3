import { syncShopTextsJob } from "#app/queue/job-definitions.ts";
import { syncShopTexts } from "#app/services/shop-text/sync-shop-texts.ts";
import { handles } from "./job-handler.ts";

export const syncShopTextsHandler = handles(syncShopTextsJob, syncShopTexts);
