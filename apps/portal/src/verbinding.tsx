import { useQueryClient } from '@tanstack/react-query';
import { useLijnstand } from './api/index.js';
import { Alinea, Knop, Melding } from './ui/index.js';

/** Says that there is no line to the hub, and how old what is on the screen is. What was filled in stays. */
export function Verbinding() {
  const { weg, laatstGoed } = useLijnstand();
  const client = useQueryClient();
  return (
    <div role="status">
      {weg && (
        <Melding soort="warning">
          <Alinea>
            Er is geen verbinding met Estafette. {laatstGoed && `U ziet wat er om ${laatstGoed} uur bekend was. `}
            Wat u hebt ingevuld, blijft staan.
          </Alinea>
          <Knop onClick={() => void client.refetchQueries({ type: 'active' })}>Probeer de verbinding opnieuw</Knop>
        </Melding>
      )}
    </div>
  );
}
