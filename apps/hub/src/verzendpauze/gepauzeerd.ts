/** A condition in SQL: berichten may leave. The table has a row only while they may not. */
export const NIET_GEPAUZEERD = 'not exists (select 1 from hub.verzendpauze)';
