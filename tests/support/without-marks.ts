// For the scan for secrets: its library looks through all marks of its profile at each new one, which takes a minute here.
import { performance } from "node:perf_hooks";

performance.mark = () => undefined as never;
