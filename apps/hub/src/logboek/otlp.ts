import type { Stand } from '@estafette/persistence';

/** A row of the log, with the OIN of the organisation for which it was done. */
export interface Verwerkingsregel extends Stand {
  readonly trace_id: string;
  readonly span_id: string;
  readonly parent_span_id: string;
  readonly naam: string;
  readonly activiteit: string;
  readonly inwoner_id: string;
  readonly oin: string | null;
  readonly op: Date;
  readonly einde: Date;
}

const REGISTER = '/api/v1/verwerkingsactiviteiten/';
const PSEUDONIEM = 'urn:nl:estafette:inwoner';
/** Only what was committed is in the log. */
const GELUKT = 1;

/** OTLP/HTTP in JSON, with the attributes of Logboek Dataverwerkingen. */
export function alsOtlp(regels: readonly Verwerkingsregel[]): object {
  return {
    resourceSpans: [
      {
        resource: { attributes: [attribuut('service.name', 'estafette-hub')] },
        scopeSpans: [{ scope: { name: 'logboek-dataverwerkingen' }, spans: regels.map(alsSpan) }],
      },
    ],
  };
}

function alsSpan(regel: Verwerkingsregel): object {
  return {
    traceId: regel.trace_id,
    spanId: regel.span_id,
    parentSpanId: regel.parent_span_id,
    name: regel.naam,
    kind: 1,
    startTimeUnixNano: nanos(regel.op),
    endTimeUnixNano: nanos(regel.einde),
    status: { code: GELUKT },
    attributes: [
      attribuut('dpl.core.processing_activity_id', REGISTER + regel.activiteit),
      attribuut('dpl.core.data_subject_id', regel.inwoner_id),
      attribuut('dpl.core.data_subject_id_type', PSEUDONIEM),
      ...(regel.oin ? [attribuut('dpl.core.foreign_operation.processor', `urn:nld:oin:${regel.oin}`)] : []),
    ],
  };
}

function attribuut(key: string, stringValue: string): object {
  return { key, value: { stringValue } };
}

function nanos(op: Date): string {
  return `${op.getTime()}000000`;
}
