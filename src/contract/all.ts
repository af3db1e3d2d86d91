// Every area's table, for the server, the OpenAPI document and the generated permission test.
import { accessEndpoints } from './access.ts';
import { calendarEndpoints } from './calendar.ts';
import type { EndpointShape } from './endpoint.ts';
import { workplaceEndpoints } from './workplace.ts';
import { jobEndpoints } from './jobs.ts';

export const allEndpoints: Readonly<Record<string, Readonly<Record<string, EndpointShape>>>> = {
  access: accessEndpoints,
  calendar: calendarEndpoints,
  workplace: workplaceEndpoints,
  jobs: jobEndpoints,
};
