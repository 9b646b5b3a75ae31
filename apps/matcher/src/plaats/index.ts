export { ingebouwdePlek } from '@estafette/taxonomie';
