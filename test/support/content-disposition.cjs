'use strict';

// @fastify/static loads this ES module by require, which Jest cannot do before Node 24.9. Only downloads use it: we have none.
module.exports = {
  create() {
    throw new Error('A download was asked for; the tests have no content-disposition.');
  },
};
