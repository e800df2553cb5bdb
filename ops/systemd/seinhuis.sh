#!/bin/sh
# A command of Seinhuis with the settings of the service, as its user: docs/operate/install.md. Goes to
# /usr/local/sbin/seinhuis, for root. systemd reads the settings, so that a value may hold spaces.
# SEINHUIS_AS=root seinhuis doctor ... looks as root.
exec systemd-run --quiet --pipe --wait --collect \
  --property=User="${SEINHUIS_AS:-seinhuis}" \
  --property=WorkingDirectory=/opt/seinhuis \
  --property=EnvironmentFile=/etc/seinhuis/seinhuis.env \
  --property=Environment=SEINHUIS_DATA=/var/lib/seinhuis \
  --property=UMask=0077 --property=LimitCORE=0 --property=MemorySwapMax=0 \
  /opt/seinhuis/seinhuis "$@"
