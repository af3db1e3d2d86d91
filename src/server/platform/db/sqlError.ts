/** What the database refused, alike for both engines; `code` is the SQLSTATE. The message never carries row values. */
export class SqlError extends Error {
  override readonly name = 'SqlError';
  readonly code: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly where: string | undefined;

  constructor(message: string, fields: Partial<Record<'code' | 'constraint' | 'table' | 'column' | 'where', string>>) {
    super(message);
    this.code = fields.code ?? '';
    this.constraint = fields.constraint;
    this.table = fields.table;
    this.column = fields.column;
    this.where = fields.where;
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The error of either driver as a `SqlError`; anything that is not from the database stays as it is. */
export const toSqlError = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof SqlError) return error;
  const given = error as Error & Record<string, unknown>;
  const code = text(given.code);
  if (!code || !/^[0-9A-Z]{5}$/.test(code)) return error;
  return new SqlError(error.message, {
    code,
    constraint: text(given.constraint),
    table: text(given.table),
    column: text(given.column),
    where: text(given.where),
  });
};

/** Whether the statement met a row that is there already, optionally under this constraint or index. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof SqlError && error.code === '23505' && (!constraint || error.constraint === constraint);
