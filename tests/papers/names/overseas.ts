import type { Names } from './names.ts';

export const malaysian: Names = {
  given:
    'Ahmad|Siti|Wei Ming|Mei Ling|Kumar|Farah|Hafiz|Nurul|Chee Keong|Siew Lan|Ravi|Aisyah|Daniel|Azlan|Kah Wai|Jun Hao',
  family:
    'Tan|Lim|Lee|Wong|Ng|Ong|Goh|Abdullah|Rahman|Ismail|Chua|Yap|Teoh|Chong|Subramaniam|Hassan|Koh|Cheah|Loh|Sim',
  streets:
    'Jalan Bukit|Jalan SS 2/24|Jalan Tun Razak|Lorong Maarof|Jalan Permai 3|Persiaran Perdana|Jalan Kuching|Jalan PJS 11/28|Jalan Sagu 18|Jalan Besar|Jalan Dato Onn|Orchard Link|Bukit Timah Road|Tampines Avenue 4|Jalan Manis 4',
  suburbs:
    'Taman Daya|Taman Segar|Bandar Puteri|Taman Desa|Seksyen 14|Kawasan Perindustrian|Bandar Sunway|Taman Tun',
  buildings: 'Ground Floor|Lot G-12|Wisma Central|Blok B',
  trades:
    'Hardware|Stationery|Trading|Food Industries|Machinery|Marketing|Holdings|Restaurant|Motor|Electrical|Books|Industries|Supplies|Engineering|Bakery|Machinery & Hardware',
  firms:
    '{fancy} {trade} {form}|{family} {family2} {trade} {form}|{FANCY} {TRADE} {form}|{city} {trade} {form}|Syarikat {family} {trade} {form}|{family} Brothers {form}|Perniagaan {given}|Golden {animal} {trade} {form}|{family} & {family2} {trade} {form}',
  shops:
    '{FANCY} {TRADE} {FORM}|Restoran {given} {form}|{family} {trade} {form}|Kedai {trade} {family}|{fancy} {shop} {form}|{FAMILY} {SHOP} {FORM}|Pasaraya {fancy} {form}|Golden {animal} {shop} {form}|PERNIAGAAN {FAMILY} {FAMILY2}|SYARIKAT {TRADE} {FAMILY}',
  titles: 'Mr|Ms|Mdm|Encik',
};

export const indian: Names = {
  given:
    'Amit|Priya|Rahul|Sunita|Vijay|Anjali|Suresh|Kavita|Arjun|Deepa|Rajesh|Meera|Sanjay|Lakshmi|Imran|Neha|Harish|Pooja',
  family:
    'Sharma|Patel|Gupta|Singh|Kumar|Reddy|Mehta|Iyer|Joshi|Nair|Shah|Verma|Rao|Desai|Kulkarni|Banerjee|Agarwal|Chopra|Pillai|Khan',
  streets:
    'M.G. Road|Station Road|Linking Road|Park Street|Gandhi Nagar|Nehru Marg|FC Road|Anna Salai|Brigade Road|MIDC Phase II|Ring Road|Temple Street',
  suburbs: 'Andheri (E)|Koramangala|Kothrud|Lajpat Nagar|T. Nagar|Salt Lake|Aundh|Banjara Hills',
  buildings: 'Shop No. 4|2nd Floor, Sai Plaza|Gala No. 12|Sunrise Complex',
  trades:
    'Electronics|Textiles|Hardware|Pharma|Foods|Steel|Computers|Logistics|Chemicals|Stationery|Engineering|Ceramics|Tools|Polymers|Printers|Auto Parts',
  firms:
    '{family} {trade} {form}|Shree {given} {trade} {form}|{fancy} {trade} {form}|{family} & {family2} {form}|New {city} {trade}|{FANCY} {TRADE} {form}|Sri {family} {trade}|{fancy} India {form}|{family} Brothers',
  shops:
    'Hotel {given}|{family} {shop}|Shree {given} {shop}|{fancy} {shop}|{FAMILY} {SHOP}|New {city} {shop}|{family} Medical & General Stores|Sri {family} Bhavan',
  titles: 'Mr|Ms|Mrs|Dr.',
};
