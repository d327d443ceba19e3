import { tellOldAddressJob } from "#app/queue/job-definitions.ts";
import { giveUpOldAddress } from "#app/services/action/give-up-old-address.ts";
import { tellOldAddress } from "#app/services/action/tell-old-address.ts";
import { handles } from "./job-handler.ts";

export const tellOldAddressHandler = handles(tellOldAddressJob, tellOldAddress, giveUpOldAddress);
