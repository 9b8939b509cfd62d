"""Deno's kernel never listens where ours is going to."""

import unittest

from ..child import PORTS, new_connection


class Ports(unittest.TestCase):
    def test_ports_of_our_own_kernel_are_left_alone(self):
        # Two thirds of all: without the rule one connection in 243 would be free of them.
        taken = {port for port in range(2**16) if port % 3}
        for _ in range(20):
            connection = new_connection(taken)
            ports = {connection[name] for name in PORTS}
            self.assertEqual(len(ports), len(PORTS))
            self.assertEqual(ports & taken, set())
