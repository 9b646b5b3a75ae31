/** Who manages this hub, for whoever reads its API or finds a leak. */
export const CONTACT = 'estafette@example.org';
