/** A value or the reason why there is none. Errors at boundaries are values, so that no caller can forget them. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const failed = <Failure>(error: Failure): { ok: false; error: Failure } => ({ ok: false, error });
