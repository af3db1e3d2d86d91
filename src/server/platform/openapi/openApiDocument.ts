import { z } from 'zod';
import type { EndpointShape } from '../../../contract/endpoint.ts';

type Table = Readonly<Record<string, Readonly<Record<string, EndpointShape>>>>;
type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json;
  return rest;
};

const parameters = (schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] => {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
};

const bodyOf = (shape: EndpointShape): Json => {
  if (shape.body === undefined) return {};
  const content =
    shape.body === 'bytes'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(shape.body, 'input') } };
  return { requestBody: { required: true, content } };
};

const answerOf = (shape: EndpointShape): Json => {
  if (shape.reply === 'none') return { '204': { description: 'Done.' } };
  if (shape.reply === 'file') {
    return { '200': { description: 'A file.', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } } };
  }
  if (shape.reply === 'events')
    return {
      '200': { description: 'Server-sent events.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    };
  return {
    '200': { description: 'The answer.', content: { 'application/json': { schema: schemaOf(shape.reply, 'output') } } },
  };
};

const guardText = (shape: EndpointShape): string =>
  shape.target === undefined
    ? `Open to: ${shape.permission}.`
    : `Permission \`${shape.permission}\`, target ${JSON.stringify(shape.target)}.`;

const operation = (area: string, name: string, shape: EndpointShape): Json => ({
  operationId: `${area}.${name}`,
  tags: [area],
  summary: shape.summary,
  description: guardText(shape),
  parameters: [
    ...parameters(shape.params, 'path'),
    ...parameters(shape.query, 'query'),
    ...(shape.method === 'GET'
      ? []
      : [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: shape.permission !== 'public',
            schema: { type: 'string', format: 'uuid' },
          },
        ]),
  ],
  ...bodyOf(shape),
  responses: {
    ...answerOf(shape),
    default: {
      description: 'A refusal (RFC 9457).',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
  security: shape.permission === 'public' ? [] : [{ session: [] }],
});

/** The OpenAPI 3.1 document of the whole contract. */
export const openApiDocument = (table: Table, origin: string): Json => {
  const paths: Record<string, Json> = {};
  for (const [area, endpoints] of Object.entries(table)) {
    for (const [name, shape] of Object.entries(endpoints)) {
      const path = shape.path.replace(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [shape.method.toLowerCase()]: operation(area, name, shape) };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Luwes', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: origin }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: origin.startsWith('https:') ? '__Host-luwes' : 'luwes' },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail', 'code'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            code: { type: 'string' },
            params: { type: 'object' },
            fields: {
              type: 'array',
              items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
            },
          },
        },
      },
    },
  };
};
