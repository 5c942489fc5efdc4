"""The time zone of a place on the map, looked up offline. Runs in a worker process, where its map takes 35 MB."""

from __future__ import annotations

from zoneinfo import available_timezones


def zone_at(latitude: float, longitude: float) -> str:
    """The IANA name; far out at sea an offset such as ``Etc/GMT+3``. Empty for what is no place. The boundaries are
    OpenStreetMap's, as the timezone-boundary-builder project draws them."""
    import tzfpy

    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return ""
    zone = tzfpy.get_tz(longitude, latitude)
    return zone if zone in available_timezones() else ""
