import { sweepSurveysJob } from "#app/queue/job-definitions.ts";
import { sweepSurveys } from "#app/services/csat/sweep-surveys.ts";
import { handles } from "./job-handler.ts";

export const sweepSurveysHandler = handles(sweepSurveysJob, (deps) => sweepSurveys(deps));
